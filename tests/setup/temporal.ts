// The browsers have Temporal, Node does not yet.
import 'temporal-polyfill/global';
