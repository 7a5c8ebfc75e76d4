using FluentMigrator.Expressions;

namespace FluentMigrator.Infrastructure;

internal sealed class RecordingContext(IServiceProvider services, IQuerySchema schema) : IMigrationContext
{
    public IServiceProvider ServiceProvider { get; } = services;

    public ICollection<IMigrationExpression> Expressions { get; set; } = [];

    public IQuerySchema QuerySchema { get; } = schema;
}
