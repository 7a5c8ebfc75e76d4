using Nop.Services.Plugins;

namespace Nop.Services.Discounts;

public interface IDiscountPluginManager : IPluginManager<IDiscountRequirementRule>;
