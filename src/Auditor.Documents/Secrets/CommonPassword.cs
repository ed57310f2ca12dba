namespace Auditor.Documents.Secrets;

/// <summary>
/// Passwords that products ship with and tutorials teach. They are found where they are used as one, but hide nothing when the same word stands elsewhere
/// (<c>postgres</c> is an image's name, too).
/// </summary>
public static class CommonPassword
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "root", "toor", "user", "guest", "test", "testing", "demo", "example", "default", "dev", "development", "local", "app",
        "username", "super", "production", "staging", "passwd", "password", "passw0rd", "p@ssw0rd", "pass", "secret", "token", "changeme", "changeit", "change-me", "change_me", "letmein", "welcome", "qwerty", "123456", "12345678", "1234",
        "postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq", "minio", "minioadmin", "elastic", "neo4j", "grafana", "sonar", "jenkins",
        "docker", "ubuntu", "vagrant", "nginx", "backend", "database", "keycloak", "wordpress", "airflow", "kafka", "nexus", "tomcat", "oracle",
    };

    public static bool Is(string value) => Words.Contains(value);
}
