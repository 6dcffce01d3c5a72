/* Tells the pages that wait with unsaved values that somebody has logged in again, and closes the window opened for it. */
new BroadcastChannel("login").postMessage("again");
window.close();
