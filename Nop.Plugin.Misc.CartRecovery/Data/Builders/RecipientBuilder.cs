using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Consents;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class RecipientBuilder : NopEntityBuilder<Recipient>
{
    public override void MapEntity(CreateTableExpressionBuilder table) => table
        .WithColumn(nameof(Recipient.AddressKey)).AsString(255).NotNullable()
        .WithColumn(nameof(Recipient.Email)).AsString(255).NotNullable()
        .WithColumn(nameof(Recipient.Phone)).AsString(64).NotNullable()
        .WithColumn(nameof(Recipient.PhoneNumber)).AsString(16).NotNullable()
        .WithColumn(nameof(Recipient.Name)).AsString(400).NotNullable()
        .WithColumn(nameof(Recipient.TimeZoneId)).AsString(100).NotNullable();
}
