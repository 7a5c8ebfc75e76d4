using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public class ProductAttributeValue : BaseEntity, ILocalizedEntity
{
    public int ProductAttributeMappingId { get; set; }
    public string Name { get; set; }
    public decimal PriceAdjustment { get; set; }
    public decimal Cost { get; set; }
    public int Quantity { get; set; }
    public bool IsPreSelected { get; set; }
    public int DisplayOrder { get; set; }
}
