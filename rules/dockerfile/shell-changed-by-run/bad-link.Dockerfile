FROM debian:13-slim
# finds: shell-changed-by-run
RUN rm /bin/sh && ln -s /bin/bash /bin/sh
RUN source /etc/profile
