# dash is process 1 here, and shell-form-entrypoint says so.
FROM node:24-slim
ENTRYPOINT npm start
