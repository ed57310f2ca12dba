FROM eclipse-temurin:21-jre
# finds: debug-port-exposed
ENV JAVA_TOOL_OPTIONS="-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"
EXPOSE 8080
# finds: debug-port-exposed
EXPOSE 5005
ENTRYPOINT ["java", "-jar", "/app.jar"]
