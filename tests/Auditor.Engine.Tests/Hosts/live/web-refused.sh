# A line that nginx does not know, written after it started.
. "$LIVE/nginx.sh"
nginx
sed -i 's/^  sendfile on;/  sendfiles on;/' /etc/nginx/nginx.conf
