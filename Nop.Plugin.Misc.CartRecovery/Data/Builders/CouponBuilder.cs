using FluentMigrator.Builders.Create.Table;
using Nop.Data.Mapping.Builders;
using Nop.Plugin.Misc.CartRecovery.Incentives;

namespace Nop.Plugin.Misc.CartRecovery.Data.Builders;

public sealed class CouponBuilder : NopEntityBuilder<Coupon>
{
    public override void MapEntity(CreateTableExpressionBuilder table) =>
        table
            .WithColumn(nameof(Coupon.Code)).AsString(64).NotNullable()
            .WithColumn(nameof(Coupon.Spelling)).AsString(64).NotNullable()
            .WithColumn(nameof(Coupon.HolderKey)).AsString(64).NotNullable();
}
