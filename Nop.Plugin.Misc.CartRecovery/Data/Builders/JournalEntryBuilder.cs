using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class JournalEntryBuilder : NopEntityBuilder<JournalEntry>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(JournalEntry.Reasons)).AsString(200).NotNullable();
}
