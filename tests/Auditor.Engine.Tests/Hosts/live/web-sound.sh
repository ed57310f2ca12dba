# nginx with a configuration, certificates and keys as they should be.
. "$LIVE/nginx.sh"
nginx
