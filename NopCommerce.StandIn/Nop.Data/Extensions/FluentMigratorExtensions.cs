using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Table;
using Nop.Core;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;

namespace Nop.Data.Extensions;

public static class FluentMigratorExtensions
{
    public static ICreateTableColumnOptionOrWithColumnSyntax AsNopDateTime2(this ICreateTableColumnAsTypeSyntax syntax) => syntax.AsDateTime2();

    public static void TableFor<TEntity>(this ICreateExpressionRoot expressionRoot)
        where TEntity : BaseEntity
    {
        var builder = (CreateTableExpressionBuilder)expressionRoot.Table(NameCompatibilityManager.GetTableName(typeof(TEntity)));
        BuilderOf(typeof(TEntity))?.MapEntity(builder);
        EntityTable.AddMissingColumns(builder.Expression.Table, typeof(TEntity));
    }

    // The platform asks for a builder that derives directly from the base class, and so does this.
    private static IEntityBuilder BuilderOf(Type entity) =>
        entity.Assembly.GetTypes().FirstOrDefault(type => type.BaseType == typeof(NopEntityBuilder<>).MakeGenericType(entity)) is { } builder
            ? (IEntityBuilder)Activator.CreateInstance(builder, nonPublic: true)
            : null;
}
