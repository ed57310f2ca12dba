# The base brings the program, and may bring its check along.
FROM registry.example.com/java-service:17
COPY build/libs/shop.jar service.jar
EXPOSE 8080
