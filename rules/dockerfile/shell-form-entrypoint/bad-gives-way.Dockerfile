# ash puts the program into its own place, without the words of CMD.
FROM node:24-alpine
# finds: shell-form-entrypoint (low)
ENTRYPOINT node dist/main.js
CMD ["--port=3000"]
