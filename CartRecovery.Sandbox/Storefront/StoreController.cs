using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Storefront;

/// <summary>What every public page of the platform carries.</summary>
[CheckLanguageSeoCode]
[CheckAccessPublicStore]
[CheckAccessClosedStore]
[CheckDiscountCoupon]
public abstract class StoreController : BaseController
{
}
