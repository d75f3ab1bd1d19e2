import { Notice } from '../kit/notice';

export const Note = (props: Parameters<typeof Notice>[0]) => (
  <div class="popup-note">
    <Notice {...props} />
  </div>
);
