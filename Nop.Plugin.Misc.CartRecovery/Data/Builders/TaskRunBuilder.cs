using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class TaskRunBuilder : NopEntityBuilder<TaskRun>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table.WithColumn(nameof(TaskRun.Error)).AsString(1000).NotNullable();
}
