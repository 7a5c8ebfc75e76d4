using FluentMigrator.Builders.Alter;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Schema;
using FluentMigrator.Infrastructure;

namespace FluentMigrator;

public abstract class MigrationBase : IMigration
{
    private IMigrationContext _context;

    internal IMigrationContext Context => _context;

    public string ConnectionString { get; protected set; }

    public IAlterExpressionRoot Alter => new AlterRoot(_context);

    public ICreateExpressionRoot Create => new CreateRoot(_context);

    public ISchemaExpressionRoot Schema => new SchemaRoot(_context);

    public abstract void Up();

    public abstract void Down();

    public virtual void GetUpExpressions(IMigrationContext context)
    {
        _context = context;
        Up();
    }

    public virtual void GetDownExpressions(IMigrationContext context)
    {
        _context = context;
        Down();
    }
}
