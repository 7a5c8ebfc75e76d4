using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class VapidKeyBuilder : NopEntityBuilder<VapidKey>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(VapidKey.PublicKey)).AsString(100).NotNullable()
        .WithColumn(nameof(VapidKey.PrivateKey)).AsString(500).NotNullable();
}
