FROM node:24-slim
ENTRYPOINT ["docker-entrypoint.sh"]
# finds: package-manager-as-pid1
CMD exec yarn start:prod
