using Nop.Data.Migrations;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

namespace Nop.Plugin.Misc.CartRecovery.Data.Growth;

[NopMigration("2026-11-22 02:17:41:5290317", "Cart recovery: versions of words, and what was confirmed", MigrationProcessType.NoMatter)]
public sealed class ConsentGrowth : TableGrowth
{
    public override void Up()
    {
        Number<Consent>(nameof(Consent.WordingVersion));
        Moment<Consent>(nameof(Consent.ConfirmedUtc));
        Table<ConsentRequest>();
        Table<SuppressionImport>();
    }
}
