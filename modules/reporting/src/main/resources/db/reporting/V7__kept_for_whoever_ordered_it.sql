comment on column download.leased_until is 'While it waits: until then it is left to whoever ordered it. While a node makes it: until then nobody else does, afterwards the node is taken to be dead.';
