/** One message in the corner; the newest replaces the one before. */
export function toast(text, kind = 'success') {
  document.querySelector('.toast')?.remove();
  const box = document.createElement('div');
  box.className = `toast toast-${kind}`;
  box.setAttribute('role', kind === 'error' ? 'alert' : 'status');
  box.textContent = text;
  document.body.append(box);
  setTimeout(() => box.remove(), 6000);
}

export function hideToast() {
  document.querySelector('.toast')?.remove();
}
