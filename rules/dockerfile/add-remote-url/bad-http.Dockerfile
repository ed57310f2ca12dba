FROM eclipse-temurin:21-jre
ARG AGENT=1.9
# finds: add-remote-url (medium)
ADD --chown=1000 http://example.org/agent-${AGENT}.jar /agent.jar
