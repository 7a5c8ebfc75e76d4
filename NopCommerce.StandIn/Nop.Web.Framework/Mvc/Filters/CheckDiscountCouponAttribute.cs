using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class CheckDiscountCouponAttribute : TypeFilterAttribute
{
    public CheckDiscountCouponAttribute() : base(typeof(CheckDiscountCouponFilter))
    {
    }

    private sealed class CheckDiscountCouponFilter(ICustomerService customers, IDiscountService discounts, ILocalizationService texts, INotificationService notifications, IWorkContext workContext) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            if (request.Method == "GET" && request.Query.TryGetValue(NopDiscountDefaults.DiscountCouponQueryParameter, out var codes))
                await ApplyAsync(codes.Where(code => !string.IsNullOrEmpty(code)).Distinct().ToList());
            await next();
        }

        private async Task ApplyAsync(List<string> codes)
        {
            var customer = await workContext.GetCurrentCustomerAsync();
            foreach (var code in codes)
            {
                var found = await discounts.GetAllDiscountsAsync(couponCode: code);
                var valid = false;
                foreach (var discount in found.Where(discount => discount.RequiresCouponCode))
                    valid |= (await discounts.ValidateDiscountAsync(discount, customer, codes.ToArray())).IsValid;
                await TellAsync(code, valid, found.Count > 0);
                if (valid)
                    await customers.ApplyDiscountCouponCodeAsync(customer, code);
            }
        }

        private async Task TellAsync(string code, bool valid, bool known)
        {
            var key = valid ? "ShoppingCart.DiscountCouponCode.Activated" : known ? "ShoppingCart.DiscountCouponCode.Invalid" : "ShoppingCart.DiscountCouponCode.CannotBeFound";
            var text = string.Format(System.Globalization.CultureInfo.CurrentCulture, await texts.GetResourceAsync(key), code);
            if (valid)
                notifications.SuccessNotification(text);
            else
                notifications.ErrorNotification(text);
        }
    }
}
