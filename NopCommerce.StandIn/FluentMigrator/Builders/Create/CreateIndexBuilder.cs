using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Create;

internal sealed class CreateIndexBuilder(CreateIndexOperation operation) :
    ICreateIndexForTableSyntax,
    ICreateIndexOnColumnOrInSchemaSyntax,
    ICreateIndexColumnOptionsSyntax,
    ICreateIndexMoreColumnOptionsSyntax,
    ICreateIndexColumnUniqueOptionsSyntax,
    ICreateIndexOptionsSyntax
{
    public ICreateIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
    {
        operation.Table = tableName;
        return this;
    }

    public ICreateIndexColumnOptionsSyntax OnColumn(string columnName)
    {
        operation.Columns.Add((columnName, false));
        return this;
    }

    public ICreateIndexMoreColumnOptionsSyntax Ascending() => this;

    public ICreateIndexMoreColumnOptionsSyntax Descending()
    {
        operation.Columns[^1] = (operation.Columns[^1].Column, true);
        return this;
    }

    public ICreateIndexOptionsSyntax WithOptions() => this;

    ICreateIndexColumnUniqueOptionsSyntax ICreateIndexColumnOptionsSyntax.Unique() => MakeUnique();

    ICreateIndexOnColumnSyntax ICreateIndexOptionsSyntax.Unique() => MakeUnique();

    public ICreateIndexOnColumnSyntax NonClustered() => this;

    public ICreateIndexOnColumnSyntax Clustered() => this;

    private CreateIndexBuilder MakeUnique()
    {
        operation.IsUnique = true;
        return this;
    }
}
