FROM eclipse-temurin:25-jdk AS base
COPY . .
RUN ./mvnw package
# finds: single-stage-build
FROM base
CMD ["java", "-jar", "target/app.jar"]
