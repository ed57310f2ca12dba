FROM node:24-slim
# finds: shell-form-entrypoint (medium)
CMD npm run migrate && node dist/main.js
# finds: shell-form-entrypoint (medium)
ONBUILD CMD node $MAIN
