FROM node:22 AS one
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN source /root/.nvm/nvm.sh && mkdir -p /app/{a,b} && [[ -d /app ]]
FROM node:22 AS two
RUN bash -c 'source /root/.nvm/nvm.sh && echo {a,b}'
RUN <<EOF bash
[[ -d /app ]] && echo -e "a"
EOF
RUN <<EOF
#!/bin/bash
[[ -d /app ]] && echo -e "a"
EOF
FROM fedora:43
RUN source /etc/profile && [[ -d /app ]]
RUN . /etc/profile && [ "$HOME" = "/root" ] && printf 'a\n' && echo "{a,b}"
