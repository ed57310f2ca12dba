FROM alpine:3.22
# finds: shell-script-error
RUN echo "it's" && echo 'it's'
# finds: shell-script-error
RUN sh -c 'if true; then echo a'
# finds: shell-script-error
HEALTHCHECK CMD wget -qO- "http://localhost/ || exit 1
