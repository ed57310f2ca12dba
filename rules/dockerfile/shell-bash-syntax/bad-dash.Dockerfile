FROM node:22
# finds: shell-bash-syntax (medium)
RUN source /root/.nvm/nvm.sh && nvm install 22
