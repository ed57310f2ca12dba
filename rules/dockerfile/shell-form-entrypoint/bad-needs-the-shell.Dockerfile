FROM node:24-slim
# finds: shell-form-entrypoint
CMD npm run migrate && node dist/main.js
# finds: shell-form-entrypoint
ONBUILD CMD node $MAIN
