using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Infrastructure;
using FluentMigrator.Recorded;

namespace FluentMigrator.Builders.Alter;

internal sealed class AlterTableBuilder(IMigrationContext context, string table) :
    ColumnBuilder<IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax, IAlterTableColumnOptionOrAddColumnOrAlterColumnOrForeignKeyCascadeSyntax>(null),
    IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax,
    IAlterTableColumnAsTypeSyntax,
    IAlterTableColumnOptionOrAddColumnOrAlterColumnSyntax
{
    public IAlterTableColumnAsTypeSyntax AddColumn(string name)
    {
        Recorded = context.Record(new AddColumnOperation { Table = table, Column = new RecordedColumn(name) }).Column;
        return this;
    }
}
