FROM node:24-slim
# finds: shell-form-entrypoint (medium)
ENTRYPOINT ["docker-entrypoint.sh"]
# finds: shell-form-entrypoint (medium)
CMD ["node", "dist/main.js", "--port=3000"]
