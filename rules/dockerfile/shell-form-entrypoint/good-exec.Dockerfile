FROM node:24-alpine
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["sh", "-c", "exec node $MAIN"]
