namespace FluentMigrator;

public abstract class ForwardOnlyMigration : Migration
{
    public sealed override void Down() => throw new NotSupportedException("There is no way down.");
}
