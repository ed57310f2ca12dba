FROM debian:12-slim
# finds: shell-script-error
RUN if [ -f /etc/os-release ]; then cat /etc/os-release
# finds: shell-script-error
RUN for file in /a /b; rm "$file"; done
# finds: shell-script-error
RUN echo a && (echo b; echo c
# finds: shell-script-error
RUN apt-get update && && apt-get install -y curl
