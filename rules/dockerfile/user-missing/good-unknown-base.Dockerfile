# What this base runs as cannot be told from here: unknown, and neither a finding nor a pass.
FROM registry.example.com/platform/java-runtime:21
COPY app.jar /app.jar
CMD ["java", "-jar", "/app.jar"]
