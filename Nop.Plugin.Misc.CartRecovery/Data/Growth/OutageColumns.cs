using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-21 23:01:17:5381207", "Cart recovery: outages of the task")]
public sealed class OutageColumns : TableGrowth
{
    public override void Up() => Moment<TaskRun>(nameof(TaskRun.OutageFromUtc));
}
