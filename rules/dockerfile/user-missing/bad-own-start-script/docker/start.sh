#!/bin/sh
# exec gosu shop would change the user here; this only runs a step as another one.
runuser -u shop -- migrate
exec "$@"
