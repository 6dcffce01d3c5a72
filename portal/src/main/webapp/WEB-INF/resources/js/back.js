/* Tells the tabs that wait with unsaved values that somebody has logged in again. */
new BroadcastChannel("login").postMessage("again");
