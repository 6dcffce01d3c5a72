/* Tells the other tabs that she has logged out; see leave.js. */
new BroadcastChannel("logout").postMessage("out");
