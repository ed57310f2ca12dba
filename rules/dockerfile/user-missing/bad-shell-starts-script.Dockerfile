# finds: user-missing (high)
FROM eclipse-temurin:21-jre
COPY app /app
CMD ["/app/startup.sh"]
ENTRYPOINT ["/bin/sh"]
