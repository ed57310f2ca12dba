FROM debian:12-slim
RUN cd /usr/src/app && rm -rf *
RUN set -e; cd /usr/src/app; rm -rf *
RUN cd /usr/src/app || exit 1; rm -rf *
RUN <<EOF
set -eux
cd /srv/cache
rm -rf ./tmp
EOF
