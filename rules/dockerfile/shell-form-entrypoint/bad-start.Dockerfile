FROM node:24-slim
# finds: shell-form-entrypoint
ENTRYPOINT docker-entrypoint.sh
# finds: shell-form-entrypoint
CMD node dist/main.js --port=3000
