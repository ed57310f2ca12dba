FROM debian:13-slim
RUN gpg --status-fd 1 --verify app.tar.gz.asc app.tar.gz | if [ $(grep -c -E 'GOODSIG|VALIDSIG') != 2 ]; then echo "not signed" >&2; exit 1; fi
