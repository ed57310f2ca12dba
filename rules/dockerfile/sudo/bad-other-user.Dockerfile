FROM debian:13-slim
# finds: sudo
RUN sudo -u postgres createdb app
USER app
RUN <<EOF
set -e
# finds: sudo
if true; then sudo chown app /srv; fi
EOF
# finds: sudo
RUN ["sudo", "ldconfig"]
