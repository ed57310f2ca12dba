FROM node:22
# finds: shell-bash-syntax (medium)
SHELL ["/bin/bash", "-c"]
RUN source /root/.nvm/nvm.sh && nvm install 22
