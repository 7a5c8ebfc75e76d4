namespace Nop.Web.Framework.WebOptimizer;

// The stand-in bundles nothing: the platform's members speak of types of its optimizer.
public interface INopAssetHelper
{
}
