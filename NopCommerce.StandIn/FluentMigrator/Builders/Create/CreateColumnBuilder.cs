using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Create;

internal sealed class CreateColumnBuilder(AddColumnOperation operation) :
    ColumnBuilder<ICreateColumnOptionSyntax, ICreateColumnOptionOrForeignKeyCascadeSyntax>(operation),
    ICreateColumnOnTableSyntax,
    ICreateColumnAsTypeOrInSchemaSyntax,
    ICreateColumnOptionSyntax
{
    public ICreateColumnAsTypeOrInSchemaSyntax OnTable(string name)
    {
        Expression.Table = name;
        return this;
    }
}
